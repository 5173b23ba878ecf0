/** Why a file, or the rest of it, cannot be read: one plain sentence that says what to do instead. */

export class FileProblem extends Error {
  override name = 'FileProblem';
}

export function refuse(sentence: string): never {
  throw new FileProblem(sentence);
}

/** Runs a reading whose library throws what only its makers understand; the sentence stands for it. */
export async function orRefuse<T>(reading: () => Promise<T>, sentence: string): Promise<T> {
  try {
    return await reading();
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem(sentence, { cause: error });
  }
}
