import { z } from "zod";
import { isPartialDate } from "./dates";

/** Stands after the whole name of a file in the name of the file beside it that says what it is (`a.pdf.about.json`). */
export const ABOUT_ENDING = ".about.json";

const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .regex(/^[^\u0000-\u001f\u007f-\u009f]*$/, "no control characters");

const author = line(300);

/** A day may be given with its time. */
const published = z
  .string()
  .refine(
    (text) => isPartialDate(text) || z.iso.datetime({ offset: true }).safeParse(text).success,
    "must be YYYY, YYYY-MM or YYYY-MM-DD, and a day that exists",
  )
  .meta({ description: "YYYY, YYYY-MM or YYYY-MM-DD; a time after it is left out." });

/** What somebody says of a file: it goes before what the file says of itself. Anything else is shown as a detail. */
export const aboutSchema = z
  .object({
    title: line(500).optional(),
    publisher: line(300).optional(),
    author: z.union([author, z.array(author).max(100)]).optional(),
    published: published.optional(),
    language: z
      .string()
      .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, "must be a code such as en or de-AT")
      .optional(),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .optional(),
  })
  .catchall(z.union([z.string().max(2_000), z.number(), z.boolean()]))
  .meta({ id: "About" });

export type About = z.infer<typeof aboutSchema>;
