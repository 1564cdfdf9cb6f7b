import type { z } from "zod";

/** The fields of a value, all the way down, whatever strings and numbers stand in them. */
type Fields<Value> = Value extends string
  ? string
  : Value extends number
    ? number
    : Value extends boolean
      ? boolean
      : Value extends null | undefined
        ? Value
        : { -readonly [Key in keyof Value]: Fields<Value[Key]> };

type Mutable<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : { -readonly [Key in keyof Value]: Mutable<Value[Key]> };

type IsSame<One, Other> =
  (<Value>() => Value extends One ? 1 : 2) extends <Value>() => Value extends Other ? 1 : 2 ? true : false;

/** What stands for a schema whose type differs, so that the compiler says what is wrong. */
type Wrong<Reason extends string> = { readonly wrong: Reason };

type Checked<Schema extends z.ZodType, Answer> =
  IsSame<Fields<z.output<Schema>>, Fields<Answer>> extends true
    ? Mutable<Answer> extends z.output<Schema>
      ? unknown
      : Wrong<"The type has values that the schema declines.">
    : Wrong<"A field is known to the schema or to the type alone.">;

/**
 * Holds a schema to the type of an answer: `shapeOf<SearchResult>()(schema)` compiles only where both have the same
 * fields, all the way down, and every value of the type fits the schema. Returns the schema as it is.
 */
export function shapeOf<Answer>() {
  return <Schema extends z.ZodType>(schema: Schema & Checked<Schema, Answer>): Schema => schema;
}

/** The type that a schema describes, for an answer that has no other. */
export type AnswerOf<Schema extends z.ZodType> = Deep<z.output<Schema>>;

type Deep<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : { readonly [Key in keyof Value]: Deep<Value[Key]> };
