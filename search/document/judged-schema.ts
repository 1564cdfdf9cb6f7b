import { z } from "zod";
import { ACTOR_TYPES } from "./document";
import { type JudgedTag, LONGEST_QUOTE, MOST_QUOTES } from "./judged-tag";

const name = z.string().min(1).max(200);
const rest = {
  rule: z.string().max(200),
  quotes: z.array(z.string().max(LONGEST_QUOTE)).max(MOST_QUOTES),
};

/** A judged tag as a line of a corrections file holds it. */
export const judgedSchema: z.ZodType<JudgedTag> = z.discriminatedUnion("facet", [
  z.strictObject({ facet: z.literal("actor"), name, type: z.enum(ACTOR_TYPES), ...rest }),
  z.strictObject({ facet: z.literal("date"), value: z.string().min(1).max(200), ...rest }),
  z.strictObject({ facet: z.literal("source"), name, ...rest }),
  z.strictObject({
    facet: z.literal("stance"),
    holder: name.nullable(),
    named: z.boolean(),
    target: name,
    targetKind: z.enum(["actor", "issue"]),
    stance: z.enum(["favor", "against", "neutral"]),
    kind: z.enum(["act", "statement", "author"]),
    confidence: z.number().min(0).max(1),
    possible: z.boolean(),
    ...rest,
  }),
]);
