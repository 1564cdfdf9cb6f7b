import { z } from "zod";
import type { LibraryReport } from "@/saved/searches/library-file";
import { isSlug, SLUG_PATTERN } from "@/saved/searches/slug";
import type { Notice } from "@/search/query/notices";
import type { ListedSearch, SavedLink, SharedSearch, ShownSearch } from "@/search/query/saved-search";
import { LINK_KINDS, SAVED_MODES, VISIBILITIES } from "@/search/query/saved-search";
import { noticedShape, noticeSchema } from "./hit-schemas";
import { shapeOf } from "./shape-of";

/** The shapes of what the API takes and answers about saved searches. */

/** The longest name and note, in characters. */
const LONGEST_NAME = 200;
const LONGEST_NOTE = 10_000;

const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_NAME)
  .regex(/^[^\u0000-\u001f\u007f-\u009f]*$/, "no control characters");
const noteSchema = z
  .string()
  .max(LONGEST_NOTE)
  .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$/, "no control characters");
const linkSchema = z.string().min(1).meta({
  pattern: "^/?(\\?.*)?$",
  description: "A link of the search page, as /?q=putin; the address of this site may stand before it.",
});
const modeSchema = z.enum(SAVED_MODES);
const slugSchema = z
  .string()
  .refine(isSlug, "lower-case letters, digits and hyphens only")
  .meta({ pattern: SLUG_PATTERN.source, description: "Lower case." });

const visibilitySchema = z.enum(VISIBILITIES).meta({
  description: "Who sees it besides its owner: nobody, the groups, or every reader. Without a login: public.",
});
const groupsSchema = z.array(z.string().min(1).max(200)).max(1_000).meta({
  description: "Groups to share it with, by name: those the reader is in, an admin any.",
});

/** What saves a search. */
export const newSearchSchema = z
  .strictObject({
    name: nameSchema,
    link: linkSchema,
    note: noteSchema.default(""),
    mode: modeSchema.default("live"),
    slug: slugSchema.nullable().default(null),
    visibility: visibilitySchema.optional(),
    groups: groupsSchema.optional(),
  })
  .meta({ id: "NewSavedSearch" });

/** What changes a saved search. */
export const searchChangeSchema = z
  .strictObject({
    name: nameSchema.optional(),
    link: linkSchema.optional(),
    note: noteSchema.optional(),
    visibility: visibilitySchema.optional(),
    groups: groupsSchema.optional(),
  })
  .refine((change) => Object.keys(change).length > 0, "give name, link, note, visibility or groups")
  .meta({ id: "SavedSearchChange", minProperties: 1 });

/** What links a saved search to another. */
export const newLinkSchema = z
  .strictObject({ to: z.string().min(1).max(80), kind: z.enum(LINK_KINDS), note: noteSchema.default("") })
  .meta({ id: "NewSavedLink" });

const time = z.iso.datetime();

/** A saved search with its page, from the site's root, and what its query has wrong. */
type SavedAnswer = SharedSearch & { readonly url: string; readonly notices?: readonly Notice[] };

/** A saved search as saving or changing it answers. */
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
      owner: z
        .string()
        .nullable()
        .meta({ description: "Who saved it; null without a login, and where the account is gone." }),
      visibility: visibilitySchema,
      groups: z
        .array(z.string())
        .meta({ description: "Groups it is shared with, as far as the reader may know of them." }),
      mine: z.boolean().meta({ description: "Whether the reader saved it." }),
      changeable: z.boolean().meta({ description: "Whether the reader may change it." }),
      url: z.string().meta({ description: "Its page, from the site's root." }),
      notices: z.array(noticeSchema).optional().meta({ description: "What its query has wrong." }),
    })
    .meta({ id: "SavedSearch" }),
);

const listedSearchSchema = shapeOf<SavedAnswer & ListedSearch>()(
  savedSearchSchema
    .extend({
      total: z.int().nullable().meta({
        description:
          "Documents it held at the last look, of those the reader may see; null where too many to follow, and in the list where it names searches that the reader and its owner do not both see.",
      }),
      names: z.array(z.string()).meta({ description: "Slugs of the saved searches its query names." }),
    })
    .meta({ id: "ListedSavedSearch" }),
);

/** What /api/searches answers. */
export const savedSearchesSchema = z
  .object({ searches: z.array(listedSearchSchema), ...noticedShape })
  .meta({ id: "SavedSearches" });

const savedLinkSchema = shapeOf<SavedLink>()(
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

/** What /api/searches/{slug} answers. */
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

/** The links of a saved search. */
export const savedLinksSchema = z.object({ links: z.array(savedLinkSchema) }).meta({ id: "SavedLinks" });

/** What reading a file of saved searches answers. */
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
