import { toStanceFields } from "@/indexer/documents/stance-fields";
import type { StanceTag } from "@/search/document/document";
import { toShownStances } from "@/search/document/listed-stance";
import { aStance, someTags } from "../../support/documents";

const fieldsOf = (...stances: StanceTag[]) => toStanceFields({ ...someTags({}), stances });

describe("what the index holds of stances", () => {
  it("is each side that the author or a named voice takes, and whose it is", () => {
    const fields = fieldsOf(
      aStance(),
      aStance({ holder: "Reuters" }),
      aStance({ holder: "Nato", stance: "favor" }),
    );
    expect(fields.stances).toEqual(["against:The pact", "favor:The pact"]);
    expect(fields.voices).toEqual(["Nato favor:The pact", "Reuters against:The pact"]);
  });

  it("is nothing of those who have no name", () => {
    const fields = fieldsOf(aStance({ holder: "an official", named: false }));
    expect(fields).toMatchObject({ stances: [], voices: [], possibleStances: [], possibleVoices: [] });
    expect(toShownStances(fields, { possible: true })).toEqual([]);
  });

  it("has what is only possible in fields of its own, beside what holds up", () => {
    const fields = fieldsOf(aStance(), aStance({ holder: "Reuters", stance: "favor", possible: true }));
    expect(fields).toMatchObject({ stances: ["against:The pact"], voices: [] });
    expect(fields.possibleStances).toEqual(["against:The pact", "favor:The pact"]);
    expect(fields.possibleVoices).toEqual(["Reuters favor:The pact"]);
  });

  it("takes a side that somebody takes twice for what it is at its best, and for an act where it is one", () => {
    const fields = fieldsOf(
      aStance({ holder: "Reuters", possible: true }),
      aStance({ holder: "Reuters", kind: "statement" }),
      aStance({ holder: "Reuters", kind: "act" }),
    );
    expect(toShownStances(fields, { possible: true })).toEqual([
      { target: "The pact", stance: "against", holder: "Reuters", kind: "act", possible: false },
    ]);
  });

  it("lists possible sides only where a search counts them", () => {
    const fields = fieldsOf(aStance({ possible: true }), aStance({ stance: "favor" }));
    const sides = (possible: boolean) => toShownStances(fields, { possible }).map(({ stance }) => stance);
    expect(sides(false)).toEqual(["favor"]);
    expect(sides(true)).toEqual(["favor", "against"]);
  });
});
