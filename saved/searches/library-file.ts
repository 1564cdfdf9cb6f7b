import { z } from "zod";
import { LINK_KINDS, SAVED_MODES, VISIBILITIES } from "@/search/query/saved-search";
import { isSlug, SLUG_PATTERN } from "./slug";

/** Saved searches as one file, for a backup or another installation. */

/** What the file says it is. */
export const LIBRARY_FORMAT = "parallax-saved-searches";

const librarySearchSchema = z.object({
  slug: z
    .string()
    .refine(isSlug, "lower-case letters, digits and hyphens only")
    .meta({ pattern: SLUG_PATTERN.source, maxLength: 80 }),
  name: z.string().trim().min(1).max(200),
  note: z.string().max(10_000).default(""),
  link: z.string().min(1),
  mode: z.enum(SAVED_MODES),
  createdAt: z.iso.datetime(),
  /** Who sees it, where it is somebody's. */
  visibility: z.enum(VISIBILITIES).optional(),
  groups: z.array(z.string().min(1).max(200)).max(1_000).optional(),
  /** What a frozen one holds. */
  documents: z.array(z.object({ id: z.string().min(1).max(511), title: z.string() })).optional(),
});

const libraryLinkSchema = z.object({
  from: z.string(),
  to: z.string(),
  kind: z.enum(LINK_KINDS),
  note: z.string().max(10_000).default(""),
});

export const librarySchema = z
  .object({
    format: z.literal(LIBRARY_FORMAT),
    version: z.literal(1),
    exportedAt: z.iso.datetime().optional(),
    searches: z.array(librarySearchSchema).max(100_000),
    links: z.array(libraryLinkSchema).max(1_000_000).default([]),
  })
  .meta({ id: "Library" });

export type Library = z.infer<typeof librarySchema>;
export type LibrarySearch = Library["searches"][number];

/** What a library that was read in brought, by slug. */
export type LibraryReport = {
  readonly imported: readonly string[];
  /** There already, with the same link; left as they are. */
  readonly known: readonly string[];
  readonly refused: readonly { readonly slug: string; readonly reason: string }[];
  readonly links: number;
};
