import { findActors } from "@/indexer/tagging/actors/find-actors";
import { toProminences } from "@/indexer/tagging/stances/prominence";
import type { StandGroup } from "@/indexer/tagging/stances/stand-group";
import { readSyntax } from "../syntax/read-syntax";

const TEXT =
  "Angela Merkel opposed the dam. Emmanuel Macron praised Angela Merkel. The dam is old. Angela Merkel visited the dam.";

/** How much the text is about this holder and this target, whose noun is `word`. */
async function prominenceOf(group: Partial<StandGroup>, word: string, tracked: readonly string[] = []) {
  const { syntax, at } = await readSyntax(TEXT);
  const toProminence = toProminences(
    syntax,
    findActors(syntax.parsed),
    tracked.map((name) => ({ name })),
  );
  const stands = [{ stand: { target: at(word) } }] as unknown as StandGroup["stands"];
  return toProminence({
    ...{ holder: "Angela Merkel", named: true, target: "dam", targetKind: "issue", side: 1, opposed: 0 },
    ...group,
    stands,
  });
}

describe("how much a text is about a stance", () => {
  it("counts an issue by its noun, an actor by his mentions", async () => {
    expect(await prominenceOf({}, "dam")).toEqual({ holder: "main", target: 3 });
    const onActor = { holder: "Emmanuel Macron", target: "Angela Merkel", targetKind: "actor" as const };
    expect(await prominenceOf(onActor, "Angela")).toMatchObject({ target: 3 });
  });

  it("counts what a corpus tracks by its places", async () => {
    const tracked = ["Dams", "Dams", "Taxes"];
    expect(await prominenceOf({ target: "Dams" }, "dam", tracked)).toMatchObject({ target: 2 });
  });

  it("knows no holder who is no actor, and no target that the text never names", async () => {
    const none = await prominenceOf({ holder: "experts", target: "Norway", targetKind: "actor" }, "dam");
    expect(none).toEqual({ holder: null, target: 0 });
  });
});
