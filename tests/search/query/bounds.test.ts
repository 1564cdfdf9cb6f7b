import { fromSearchParams, toSearchParams } from "@/search/query/url";

const numbered = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join("&");

const read = (address: string) => fromSearchParams(new URLSearchParams(address));

const codesOf = ({ notices }: ReturnType<typeof read>): string[] => notices.map(({ code }) => code);

describe("what an address may want", () => {
  it.each(["actor", "not.actor"])("is the first two hundred values of %s, and a notice says so", (name) => {
    const bounded = read(numbered(8_000, (at) => `${name}=A${at % 250}`));
    const { chosen, excluded } = bounded.query;
    expect([...chosen.actor, ...excluded.actor]).toHaveLength(200);
    expect(bounded.isBounded).toBe(true);
    expect(bounded.notices.at(-1)?.values).toEqual({ parameter: name, most: "200", more: "50" });
  });

  it("is two hundred values of each facet whole", () => {
    const whole = read(
      `q=kim&${numbered(200, (at) => `actor=A${at}`)}&${numbered(200, (at) => `source=B${at}`)}`,
    );
    expect([whole.query.chosen.actor.length, whole.query.chosen.source.length]).toEqual([200, 200]);
    expect([whole.isBounded, codesOf(whole)]).toEqual([undefined, []]);
  });

  it("is the first thousand parameters", () => {
    const bounded = read(`q=kim&${numbered(998, (at) => `p${at}=x`)}&sort=newest&actor=late`);
    expect([bounded.query.text, bounded.query.sort]).toEqual(["kim", "newest"]);
    expect(bounded.query.chosen.actor).toEqual([]);
    expect([bounded.isBounded, codesOf(bounded)]).toEqual([true, ["too-many-parameters"]]);
  });

  it("has a link that is not bounded again", () => {
    const link = toSearchParams(read(numbered(5_000, (at) => `actor=A${at}`)).query);
    expect(fromSearchParams(link).isBounded).toBeUndefined();
  });
});
