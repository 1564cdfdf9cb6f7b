import { toTags } from "@/indexer/tagging/pipeline";
import type { StanceTag } from "@/search/document/document";

function ask(text: string, ...names: readonly string[]): readonly StanceTag[] {
  const requested = names.map((name) => ({
    name,
    start: text.indexOf(name),
    end: text.indexOf(name) + name.length,
  }));
  return toTags({ text, title: null, publishedAt: null, publisher: null, targets: [], requested }).stances;
}

function stanceOn(text: string, name: string): string | undefined {
  return ask(text, name)[0]?.stance;
}

describe("stances that are requested", () => {
  it("gives one for each place, in the order of the request", () => {
    const stances = ask("Miller met Brown in Oslo.", "Brown", "Miller");
    expect(stances.map(({ target }) => target)).toEqual(["Brown", "Miller"]);
  });

  it("sees praise and blame", () => {
    expect(stanceOn("Miller is a brilliant leader who won the respect of the world.", "Miller")).toBe(
      "favor",
    );
    expect(stanceOn("Miller is a corrupt liar who disgraced his office.", "Miller")).toBe("against");
    expect(stanceOn("Miller spoke to reporters on Tuesday.", "Miller")).toBe("neutral");
  });

  it("tells the one who is attacked from the one who speaks", () => {
    const text = "“Brown is a disgrace and a crook,” Miller told reporters.";
    expect(stanceOn(text, "Brown")).toBe("against");
    expect(stanceOn(text, "Miller")).not.toBe("favor");
  });

  it("names who is quoted as holder", () => {
    const [tag] = ask("“Brown is a disgrace,” Emily Carter said.", "Brown");
    expect(tag?.holder).toBe("Emily Carter");
  });

  it("answers for places outside the text and in empty texts", () => {
    const requested = [{ name: "x", start: 900, end: 990 }];
    for (const text of ["", "Short."]) {
      const { stances } = toTags({
        text,
        title: null,
        publishedAt: null,
        publisher: null,
        targets: [],
        requested,
      });
      expect(stances).toHaveLength(1);
    }
  });
});
