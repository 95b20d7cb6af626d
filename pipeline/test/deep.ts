/**
 * Whether the checks of the deep run are wanted: those that need a real browser, Java or much time.
 * Then a checker that is missing is a failure, never a skip.
 */
export const isDeep = process.env.DUIZHAO_REQUIRE_CHECKERS === '1'
