import { Agent, get } from "node:http";
import { text } from "node:stream/consumers";
import { BenchFault } from "../errors";
import type { Contender } from "./race";
import { type BenchSearch, type Choice, toParams } from "./searches";

/** A name that no parameter has, with a number: the answer names it in a notice, and so is another than any that is remembered. */
const OTHERWISE = "otherwise";

/** A running site as three contenders over connections that stay open: whole answers and hits alone, made anew, and what it has in memory. */
export function openSiteAnswers(url: string): {
  readonly whole: Contender<BenchSearch>;
  readonly hits: Contender<BenchSearch>;
  readonly again: Contender<BenchSearch>;
  readonly readChoices: () => Promise<readonly Choice[]>;
} {
  const agent = new Agent({ keepAlive: true });
  const read = (params: URLSearchParams): Promise<unknown> => readJson(`${url}/api/search?${params}`, agent);
  const anew = (search: BenchSearch, at: number): URLSearchParams => withOtherwise(toParams(search), at);
  return {
    whole: (search, at) => read(anew(search, at)),
    hits: (search, at) => {
      const params = anew(search, at);
      params.append("facets", "none");
      return read(params);
    },
    again: ({ chosen }) => read(toParams({ text: AGAIN, chosen })),
    readChoices: async () => toChoices((await read(new URLSearchParams())) as Shown),
  };
}

/** Texts of a running site at any path, made anew, over connections that stay open until they are closed. */
export function openReading(url: string): {
  readonly read: (path: string, params: Readonly<Record<string, string>>, at: number) => Promise<string>;
  readonly close: () => void;
} {
  const agent = new Agent({ keepAlive: true });
  return {
    read: (path, params, at) =>
      readText(`${url}${path}?${withOtherwise(new URLSearchParams(params), at)}`, agent),
    close: () => agent.destroy(),
  };
}

function withOtherwise(params: URLSearchParams, at: number): URLSearchParams {
  params.append(`${OTHERWISE}-${at}`, "");
  return params;
}

/** What somebody searches for again and again. */
const AGAIN = "trade reform";

type Shown = {
  readonly facets: Readonly<
    Record<"actor" | "publisher", { readonly values: readonly { readonly value: string }[] }>
  >;
};

/** The actor and the publisher that most documents have. */
function toChoices({ facets: { actor, publisher } }: Shown): readonly Choice[] {
  const [first, second] = [actor.values[0]?.value, publisher.values[0]?.value];
  if (first === undefined || second === undefined)
    throw new BenchFault("The site shows no actor or no publisher.");
  return [
    { field: "actors", parameter: "actor", value: first },
    { field: "publisher", parameter: "publisher", value: second },
  ];
}

async function readJson(address: string, agent: Agent): Promise<unknown> {
  return JSON.parse(await readText(address, agent));
}

function readText(address: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    get(address, { agent }, (answer) => {
      if (answer.statusCode !== 200) reject(new BenchFault(`The site answers ${answer.statusCode}.`));
      text(answer).then(resolve, reject);
    }).once("error", reject);
  });
}
