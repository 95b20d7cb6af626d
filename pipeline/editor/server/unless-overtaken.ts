import { Overtaken } from '../../build/write-together.js'

/** So often it is tried anew where another program writes into the same files all the while. */
const attempts = 20

/** Read, decide and write anew where another program has written into the files between reading and writing. */
export const unlessOvertaken = async <Result>(act: () => Promise<Result>): Promise<Result> => {
  for (let left = attempts; ; left -= 1) {
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof Overtaken) || left <= 1) throw error
    }
  }
}
