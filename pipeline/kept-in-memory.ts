import {type KeptAnswer, type KeptAnswers, nameOf} from "./kept-answers.ts";

/** Answers that are kept as long as the program runs. */
export function keepInMemory(): KeptAnswers {
  const answers = new Map<string, {readonly asked: string; readonly kept: KeptAnswer}>();

  return {
    identify() {},
    read(request) {
      const found = answers.get(nameOf(request));
      return found?.asked === JSON.stringify(request) ? found.kept : undefined;
    },
    write(request, kept) {
      answers.set(nameOf(request), {asked: JSON.stringify(request), kept});
    },
    removeOthers() {},
  };
}
