import type { FigureKind } from '../../figures/figure.js'
import { type Rational, rational } from '../../figures/rational.js'

/** A word that makes a number a rate: what kind, and how much one of it is. */
interface Rate {
  kind: FigureKind
  one: Rational
  pattern: RegExp
  /** The word may also tell points of a game. */
  mark?: true
}

/** What CLDR does not know of rates, behind a number in lower case: percentage points, basis points, tenths. */
const rates: readonly Rate[] = [
  {
    kind: 'points',
    one: rational(1, 100),
    pattern:
      /^ ?(?:basispunkte?n?|basispunten|points? de base|punt[io] base|puntos? básicos?|pontos?[- ]base|базисн\p{L}* пункт\p{L}*|ベーシスポイント|베이시스포인트|bps?\b)/u,
  },
  {
    kind: 'points',
    one: rational(1),
    pattern:
      /^ ?(?:prozentpunkte?n?|procentpunten|procentpoint|procentenheter|points? de pourcentage|points? de pour cent|punt[io] percentual[ei]|puntos? porcentuales?|pontos? percentua[il]s?|процентн\p{L}* пункт\p{L}*|п\. ?п\.|パーセントポイント|[%％]ポイント|퍼센트 ?포인트|%포인트|điểm phần trăm|%p|نقاط مئوية|نقط[ةه] مئوي[ةه])/u,
  },
  { kind: 'points', one: rational(1, 10), pattern: /^ décimas?(?!\p{L})/u },
  { kind: 'points', one: rational(1), pattern: /^(?:ポイント|포인트)/u, mark: true },
  { kind: 'percent', one: rational(10), pattern: /^割(?!引)/u },
]

/** The rate whose word stands at an offset of a text in lower case, and its length. */
export const rateAt = (
  lower: string,
  at: number,
): (Omit<Rate, 'pattern'> & { length: number }) | undefined => {
  const rest = lower.slice(at, at + 28)
  for (const { kind, one, pattern, mark } of rates) {
    const length = pattern.exec(rest)?.[0].length
    if (length !== undefined) return { kind, one, length, ...(mark ? { mark } : {}) }
  }
  return undefined
}
