import {
  type FIELDS,
  fromSubjectValue,
  isAbout,
  type Subject,
  type TagSubject,
  toCorrections,
} from "@/components/document/correction-subject";
import {
  fromJudgeValue,
  fromSubjectKey,
  toJudgement,
  toJudgeValue,
  toSubjectKey,
  toUndoValue,
} from "@/components/document/judge-value";

const SUBJECTS: readonly TagSubject[] = [
  { kind: "actor", value: "Kim Jong Un", label: "Kim Jong Un" },
  { kind: "date", value: "2024-W43", label: "2024-W43" },
  { kind: "source", value: "three officials", label: "three officials" },
  { kind: "stance", holder: "Ada  Byrne", target: "the dam: phase 2", stance: "against", label: "" },
  { kind: "stance", holder: null, target: "the dam", stance: "favor", label: "" },
];

const withoutLabel = ({ label, ...rest }: TagSubject) => rest;

describe("the value of a button", () => {
  it.each(SUBJECTS)("says what is judged, and is read back: %j", (subject) => {
    const deed = fromJudgeValue(toJudgeValue("wrong", subject));
    expect(deed?.kind === "wrong" ? withoutLabel(deed.subject) : null).toEqual(withoutLabel(subject));
    const read = fromSubjectKey(toSubjectKey(subject));
    expect(read && withoutLabel(read)).toEqual(withoutLabel(subject));
  });

  it("may undo a correction", () => {
    expect(fromJudgeValue(toUndoValue("c-1"))).toEqual({ kind: "undo", correction: "c-1" });
  });

  it.each(["", "right", "right actor", "maybe actor Kim", "right place Rome", "wrong stance the dam"])(
    "is none of ours: %j",
    (value) => {
      expect(fromJudgeValue(value)).toBeNull();
    },
  );

  it("makes a correction of one document that needs no reason", () => {
    const [actor] = SUBJECTS;
    expect(actor && toJudgement("right", actor, "a")).toEqual({
      document: "a",
      why: "",
      change: { kind: "confirm", facet: "actor", value: "Kim Jong Un" },
    });
    expect(actor && toJudgement("wrong", actor, "a").change.kind).toBe("remove");
  });
});

describe("a filled-in form", () => {
  const fill = (subject: Subject, filled: Partial<Record<keyof typeof FIELDS, string>>) =>
    toCorrections(subject, "a", (name) => filled[name] ?? "").map(({ change }) => change);
  const actor = { kind: "actor", value: "Kim", type: "person", label: "Kim" } as const;
  const stance = { kind: "stance", holder: "Ada", target: "dam", stance: "favor", label: "" } as const;

  it("corrects type and name of an actor, each alone or both, the type first", () => {
    expect(fill(actor, { way: "set", to: "Kim Jong Un", type: "group" })).toEqual([
      { kind: "retype", name: "Kim", type: "group" },
      { kind: "rename", from: "Kim", to: "Kim Jong Un", facet: "actor" },
    ]);
    expect(fill(actor, { way: "set", to: "Kim", type: "person" })).toEqual([]);
  });

  it("corrects whose stance it is, on what, and which side", () => {
    expect(fill(stance, { way: "set", holder: "", target: "levee", stance: "against" })).toEqual([
      {
        kind: "restate",
        from: { holder: "Ada", target: "dam", stance: "favor" },
        to: { holder: null, target: "levee", stance: "against" },
      },
    ]);
    expect(fill(stance, { way: "set", holder: "Ada", target: "dam", stance: "favor" })).toEqual([]);
  });

  it("takes away, in all documents where that is chosen", () => {
    const [correction] = toCorrections(actor, "a", (name) =>
      name === "way" ? "remove" : name === "scope" ? "all" : "why",
    );
    expect(correction).toMatchObject({ document: null, change: { kind: "remove", facet: "actor" } });
  });

  it("is about what it changes", () => {
    const [change] = fill(stance, { way: "set", holder: "Ada", target: "levee", stance: "favor" });
    expect(change && isAbout(change, stance)).toBe(true);
    expect(change && isAbout(change, { ...stance, holder: "Bob" })).toBe(false);
    expect(change && isAbout(change, actor)).toBe(false);
    expect(fromSubjectValue("actor", "Kim", "nonsense")).toEqual({
      kind: "actor",
      value: "Kim",
      label: "Kim",
    });
  });
});
