import { z } from "zod";
import { shapeOf } from "@/app/api/_contract/shape-of";

type Answer = {
  readonly id: string;
  readonly kind: "one" | "two";
  readonly hits: readonly { readonly at: readonly [number, number]; readonly note?: string }[];
};

const hit = { at: z.tuple([z.int(), z.int()]), note: z.string().optional() };
const kind = z.enum(["one", "two"]);

describe("a schema that is held to a type", () => {
  it("compiles and stays what it is where both have the same fields", () => {
    const schema = z.object({ id: z.string(), kind, hits: z.array(z.object(hit)) });
    expect(shapeOf<Answer>()(schema)).toBe(schema);
    shapeOf<Answer>()(schema.extend({ kind: z.string() }));
  });

  it("does not compile where one of them has a field, a choice or an option of its own", () => {
    const whole = z.object({ id: z.string(), kind, hits: z.array(z.object(hit)) });
    const without = z.object({ id: z.string(), kind, hits: z.array(z.object({ at: hit.at })) });
    const narrower = whole.extend({ kind: z.literal("one") });
    // @ts-expect-error: the type has no `more`.
    shapeOf<Answer>()(whole.extend({ more: z.string() }));
    // @ts-expect-error: the type has no `more`, though it may be left out.
    shapeOf<Answer>()(whole.extend({ more: z.string().optional() }));
    // @ts-expect-error: the schema has no `id`.
    shapeOf<Answer>()(whole.omit({ id: true }));
    // @ts-expect-error: the schema has no `note` in its hits, which may be left out.
    shapeOf<Answer>()(without);
    // @ts-expect-error: the schema declines `two`.
    shapeOf<Answer>()(narrower);
    expect(narrower.safeParse({ id: "1", kind: "two", hits: [] }).success).toBe(false);
    expect(without.parse({ id: "1", kind: "one", hits: [{ at: [0, 1], note: "lost" }] }).hits).toEqual([
      { at: [0, 1] },
    ]);
  });
});
