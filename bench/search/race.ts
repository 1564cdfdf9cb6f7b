/** Somebody who answers one thing. `at` is another number each time. */
export type Contender<One> = (one: One, at: number) => Promise<unknown>;

/** Milliseconds of each answer of a contender, by round. */
type Rounds = readonly (readonly number[])[];

/** The times of all contenders, by name. */
export type Times = Readonly<Record<string, Rounds>>;

let answered = 0;

/** Lets contenders answer the same things, each one by all of them before the next, for so many rounds. */
export async function race<One>(
  contenders: Readonly<Record<string, Contender<One>>>,
  rounds: number,
  toAll: (round: number) => readonly One[],
): Promise<Times> {
  const times = new Map(Object.keys(contenders).map((name) => [name, [] as number[][]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const all of times.values()) all.push([]);
    for (const one of toAll(round))
      for (const [name, answer] of Object.entries(contenders)) {
        answered += 1;
        const started = performance.now();
        await answer(one, answered);
        times
          .get(name)
          ?.at(-1)
          ?.push(performance.now() - started);
      }
  }
  return Object.fromEntries(times);
}
