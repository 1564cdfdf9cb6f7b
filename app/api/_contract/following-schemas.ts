import { z } from "zod";
import type { ChangedDocument, SavedChanges, ShownHook } from "@/search/query/saved-search";
import type { FollowEstimate } from "@/search/sharing/estimate";
import { noticedShape } from "./hit-schemas";
import { shapeOf } from "./shape-of";

/** The shapes of what the API takes and answers about what becomes of saved searches. */

const time = z.iso.datetime();

/** What adds a webhook. */
export const newHookSchema = z
  .strictObject({
    url: z.string().min(1).max(2_000).meta({ pattern: "^https?://", description: "A public address." }),
  })
  .meta({ id: "NewHook" });

/** What resumes a webhook. */
export const hookChangeSchema = z.strictObject({ paused: z.literal(false) }).meta({ id: "HookChange" });

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

/** What /api/searches/{slug}/changes answers. */
export const changesSchema = shapeOf<SavedChanges>()(
  z.object({
    since: time,
    until: time.meta({ description: "The next `since` that misses nothing." }),
    new: z.array(changedDocumentSchema),
    changed: z.array(changedDocumentSchema),
    retagged: z.array(changedDocumentSchema),
    gone: z.array(
      z.object({ id: z.string(), title: z.string(), reason: z.enum(["removed", "no-longer-matches"]) }),
    ),
  }),
)
  .extend(noticedShape)
  .meta({ id: "SavedChanges" });

/** A webhook, without its secret. */
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

/** A webhook that was just added, with its secret. */
export const addedHookSchema = shapeOf<ShownHook & { readonly secret: string }>()(
  hookSchema
    .extend({ secret: z.string().meta({ description: "What messages are signed with; told here only." }) })
    .meta({ id: "AddedHook" }),
);

/** The webhooks of a saved search. */
export const hooksSchema = z.object({ hooks: z.array(hookSchema), ...noticedShape }).meta({ id: "HookList" });

/** What /api/estimate answers. */
export const estimateSchema = shapeOf<FollowEstimate>()(
  z.object({
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
  }),
)
  .extend(noticedShape)
  .meta({ id: "FollowEstimate" });
