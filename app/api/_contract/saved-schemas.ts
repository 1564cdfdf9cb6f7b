import { z } from "zod";
import type { LibraryReport } from "@/saved/searches/library-file";
import { isSlug } from "@/saved/searches/slug";
import { TIMELINE_UNITS } from "@/search/document/timeline-units";
import type { Figure } from "@/search/pictures/matrix-result";
import type { Notice } from "@/search/query/notices";
import type {
  ChangedDocument,
  ListedSearch,
  SavedChanges,
  SavedLink,
  SavedSearch,
  ShownHook,
  ShownSearch,
} from "@/search/query/saved-search";
import { LINK_KINDS, SAVED_MODES } from "@/search/query/saved-search";
import type { FollowEstimate } from "@/search/sharing/estimate";
import { noticeSchema } from "./search-schemas";
import { type AnswerOf, shapeOf } from "./shape-of";

/** The shapes of what the API takes and answers about saved searches. */

/** The longest name and note, in characters. */
export const LONGEST_NAME = 200;
const LONGEST_NOTE = 10_000;

const nameSchema = z.string().trim().min(1).max(LONGEST_NAME);
const noteSchema = z.string().max(LONGEST_NOTE);
const linkSchema = z.string().min(1).meta({ description: "A link of the search page, as /?q=putin." });
const modeSchema = z.enum(SAVED_MODES);
const slugSchema = z.string().refine(isSlug, "lower-case letters, digits and hyphens only");

export const newSearchSchema = z
  .strictObject({
    name: nameSchema,
    link: linkSchema,
    note: noteSchema.default(""),
    mode: modeSchema.default("live"),
    slug: slugSchema.nullable().default(null),
  })
  .meta({ id: "NewSavedSearch" });

export const searchChangeSchema = z
  .strictObject({ name: nameSchema.optional(), link: linkSchema.optional(), note: noteSchema.optional() })
  .refine((change) => Object.keys(change).length > 0, "give name, link or note")
  .meta({ id: "SavedSearchChange" });

export const newLinkSchema = z
  .strictObject({ to: z.string().min(1), kind: z.enum(LINK_KINDS), note: noteSchema.default("") })
  .meta({ id: "NewSavedLink" });

export const newHookSchema = z.strictObject({ url: z.string().min(1).max(2_000) }).meta({ id: "NewHook" });

export const hookChangeSchema = z.strictObject({ paused: z.literal(false) }).meta({ id: "HookChange" });

const time = z.iso.datetime();

/** A saved search with its page, from the site's root, and what its query has wrong. */
type SavedAnswer = SavedSearch & { readonly url: string; readonly notices?: readonly Notice[] };

export const savedSearchSchema = shapeOf<SavedAnswer>()(
  z
    .object({
      slug: z.string(),
      name: z.string(),
      note: z.string(),
      link: z.string(),
      mode: modeSchema,
      createdAt: time,
      updatedAt: time,
      generation: z
        .string()
        .meta({ description: "Of the index when it was saved, or its link last changed." }),
      url: z.string().meta({ description: "Its page, from the site's root." }),
      notices: z.array(noticeSchema).optional().meta({ description: "What its query has wrong." }),
    })
    .meta({ id: "SavedSearch" }),
);

export const listedSearchSchema = shapeOf<SavedAnswer & ListedSearch>()(
  savedSearchSchema
    .extend({
      total: z
        .int()
        .nullable()
        .meta({ description: "Documents it held at the last look; null where too many to follow." }),
      names: z.array(z.string()).meta({ description: "Slugs of the saved searches its query names." }),
    })
    .meta({ id: "ListedSavedSearch" }),
);

export const savedSearchesSchema = z
  .object({ searches: z.array(listedSearchSchema) })
  .meta({ id: "SavedSearches" });

export const savedLinkSchema = shapeOf<SavedLink>()(
  z
    .object({
      slug: z.string().meta({ description: "The other end." }),
      name: z.string(),
      kind: z.enum(LINK_KINDS),
      direction: z.enum(["to", "from"]),
      note: z.string(),
    })
    .meta({ id: "SavedLink" }),
);

export const shownSearchSchema = shapeOf<SavedAnswer & ShownSearch>()(
  listedSearchSchema
    .extend({
      namedBy: z
        .array(z.string())
        .meta({ description: "Slugs of the saved searches whose queries name it." }),
      links: z.array(savedLinkSchema),
    })
    .meta({ id: "ShownSavedSearch" }),
);

const changedDocumentSchema = shapeOf<ChangedDocument>()(
  z
    .object({
      id: z.string(),
      title: z.string(),
      publisher: z.string().nullable(),
      published: z.string().nullable(),
      snippet: z.string().nullable(),
      matched: z.array(z.string()).meta({ description: "Parts of the query's text that it bears." }),
    })
    .meta({ id: "ChangedDocument" }),
);

export const changesSchema = shapeOf<SavedChanges>()(
  z
    .object({
      since: time,
      until: time.meta({ description: "The next `since` that misses nothing." }),
      new: z.array(changedDocumentSchema),
      changed: z.array(changedDocumentSchema),
      retagged: z.array(changedDocumentSchema),
      gone: z.array(
        z.object({ id: z.string(), title: z.string(), reason: z.enum(["removed", "no-longer-matches"]) }),
      ),
    })
    .meta({ id: "SavedChanges" }),
);

export const savedLinksSchema = z.object({ links: z.array(savedLinkSchema) }).meta({ id: "SavedLinks" });

const figureSchema = shapeOf<Figure>()(z.object({ count: z.int().nonnegative(), link: z.string() }));
const comparedTimelineSchema = z.object({
  total: figureSchema,
  unit: z.enum(TIMELINE_UNITS),
  buckets: z.array(figureSchema.extend({ from: z.string(), precision: z.string().optional() })),
  undated: figureSchema,
});

export const comparisonSchema = z
  .object({
    searches: z
      .array(z.object({ slug: z.string(), name: z.string(), url: z.string() }))
      .min(2)
      .max(4),
    exact: z.boolean(),
    onlyA: figureSchema.optional().meta({ description: "Given where two are compared." }),
    both: figureSchema.optional(),
    onlyB: figureSchema.optional(),
    parts: z
      .array(figureSchema.extend({ in: z.array(z.string()) }))
      .meta({ description: "Documents that are in just these, for every choice of them." }),
    timelines: z
      .object({
        a: comparedTimelineSchema,
        b: comparedTimelineSchema,
        c: comparedTimelineSchema.optional(),
        d: comparedTimelineSchema.optional(),
      })
      .meta({ description: "Of each, over one axis." }),
    whole: z
      .array(z.object({ from: z.string(), count: z.int().nonnegative() }))
      .meta({ description: "All documents of each period, to take shares of." }),
    apart: z
      .array(
        z.object({
          facet: z.string(),
          values: z.array(
            z.object({ value: z.string(), figures: z.array(figureSchema), gap: z.number().min(0).max(1) }),
          ),
        }),
      )
      .meta({
        description: "Values whose share differs most; `gap` is the largest share less the smallest.",
      }),
  })
  .meta({ id: "Comparison" });

/** Saved searches side by side. */
export type Comparison = AnswerOf<typeof comparisonSchema>;

export const hookSchema = shapeOf<ShownHook>()(
  z
    .object({
      id: z.string(),
      url: z.string(),
      createdAt: time,
      toldUntil: time.meta({ description: "Up to when it has been told." }),
      failures: z.int().nonnegative().meta({ description: "Failed tries in a row." }),
      failure: z.string().nullable(),
      nextAt: time.nullable().meta({ description: "Before this time it is not tried again." }),
      pausedAt: time.nullable().meta({ description: "Since when it is given up until resumed." }),
    })
    .meta({ id: "Hook" }),
);

export const addedHookSchema = shapeOf<ShownHook & { readonly secret: string }>()(
  hookSchema
    .extend({ secret: z.string().meta({ description: "What messages are signed with; told here only." }) })
    .meta({ id: "AddedHook" }),
);

export const hooksSchema = z.object({ hooks: z.array(hookSchema) }).meta({ id: "Hooks" });

export const libraryReportSchema = shapeOf<LibraryReport>()(
  z
    .object({
      imported: z.array(z.string()),
      known: z.array(z.string()).meta({ description: "There already, with the same link." }),
      refused: z.array(z.object({ slug: z.string(), reason: z.string() })),
      links: z.int().nonnegative(),
    })
    .meta({ id: "LibraryReport" }),
);

export const estimateSchema = shapeOf<FollowEstimate>()(
  z
    .object({
      documents: z.int().nonnegative(),
      runs: z.object({ all: z.int().nonnegative(), matching: z.int().nonnegative() }).meta({
        description:
          "Indexing runs that brought documents, after the first; and those that brought some of its.",
      }),
      days: z.number().nonnegative(),
      perWeek: z
        .object({ documents: z.number(), times: z.number() })
        .nullable()
        .meta({ description: "Null where too little is known to say." }),
    })
    .meta({ id: "FollowEstimate" }),
);
