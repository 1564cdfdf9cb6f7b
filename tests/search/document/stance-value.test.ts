import fc from "fast-check";
import { toStanceParts } from "@/search/document/stance-value";

describe("toStanceParts", () => {
  it.each([
    ["against:Sanctions", { holder: "", stance: "against", target: "Sanctions" }],
    ["Reuters against:Sanctions", { holder: "Reuters", stance: "against", target: "Sanctions" }],
    [" The Hill  favor: the  ban ", { holder: "The Hill", stance: "favor", target: "the  ban" }],
    ["neutral:Ban: the second", { holder: "", stance: "neutral", target: "Ban: the second" }],
    ["favor:Ban against:Treaty", { holder: "favor:Ban", stance: "against", target: "Treaty" }],
    ["favor:anti-against:Treaty", { holder: "", stance: "favor", target: "anti-against:Treaty" }],
    ["A\u00a0neutral:", { holder: "A", stance: "neutral", target: "" }],
  ])("reads %s", (value, parts) => {
    expect(toStanceParts(value)).toEqual(parts);
  });

  it.each(["", ":", "Sanctions", "disfavor:Sanctions", "in favor of:Sanctions", "Favor:Sanctions"])(
    "reads nothing in “%s”",
    (value) => {
      expect(toStanceParts(value)).toBeNull();
    },
  );

  it("reads the last side that stands by itself, whatever is around it", () => {
    const piece = fc.constantFrom("favor", "against", "neutral", ":", " ", "\t", "-", "a", "Ban", "\u2003");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const value = pieces.join("");
        const match = /^(?:(.*)\s)?(favor|against|neutral):(.*)$/su.exec(value.trim());
        const parts = match && {
          holder: match[1]?.trim() ?? "",
          stance: match[2],
          target: match[3]?.trim() ?? "",
        };
        expect(toStanceParts(value)).toEqual(parts);
      }),
      { numRuns: 2_000 },
    );
  });
});
