import { type AnswerName, toContent, toFailures, toGet, toHead, toResponse } from "./openapi-parts";
import { idInPath, inPath, inQuery, SEARCH_PARAMETERS, SLUG, TIME } from "./parameters";

const TAG = "Saved searches";
const slug = inPath("slug", "A saved search's slug.", SLUG);

/** A change that is sent as JSON, and what answers it. */
function toChange(id: string, summary: string, takes: AnswerName, status: 200 | 201, answers: AnswerName) {
  return {
    ...toHead({ id, tag: TAG, summary }),
    parameters: [slug],
    requestBody: { required: true, content: toContent(takes) },
    responses: {
      [status]: toResponse("It is kept.", answers),
      ...toFailures(400, 403, 404, 409, 413, 415, 503),
    },
  };
}

/** What the API has for saved searches. */
export const SAVED_PATHS = {
  "/api/searches": {
    ...toGet(
      {
        id: "listSearches",
        tag: TAG,
        summary: "All saved searches that the reader may see, the last saved first.",
      },
      "SavedSearches",
      [],
      [503],
    ),
    post: {
      ...toChange("saveSearch", "Saves a search.", "NewSavedSearch", 201, "SavedSearch"),
      parameters: [],
    },
  },
  "/api/searches/{slug}": {
    ...toGet(
      { id: "readSearch", tag: TAG, summary: "A saved search with its links and what names it." },
      "ShownSavedSearch",
      [slug],
      [404, 503],
    ),
    patch: toChange(
      "changeSearch",
      "Changes name, note, link or who sees it; slug and owner stay.",
      "SavedSearchChange",
      200,
      "SavedSearch",
    ),
    delete: {
      operationId: "deleteSearch",
      tags: [TAG],
      summary: "Deletes a saved search with its links; one that others name only with force.",
      parameters: [
        slug,
        inQuery("force", "Delete it even if others name it.", { type: "boolean", default: false }),
      ],
      responses: { 204: { description: "It is gone." }, ...toFailures(403, 404, 409, 503) },
    },
  },
  "/api/searches/{slug}/links": {
    post: toChange("linkSearch", "Links a saved search to another.", "NewSavedLink", 201, "SavedLinks"),
    delete: toChange("unlinkSearch", "Takes a link away.", "NewSavedLink", 200, "SavedLinks"),
  },
  "/api/searches/{slug}/changes": toGet(
    {
      id: "readChanges",
      tag: TAG,
      summary: "What became of a saved search's documents since a time, by when it was noticed.",
    },
    "SavedChanges",
    [slug, inQuery("since", "A day or a time; when it was saved by default. Earlier is refused.", TIME)],
    [400, 404, 409, 503],
  ),
  "/api/searches/{slug}/hooks": {
    ...toGet(
      { id: "listHooks", tag: TAG, summary: "The webhooks of a saved search, for its owner and admins." },
      "Hooks",
      [slug],
      [403, 404, 503],
    ),
    post: toChange("addHook", "Adds a webhook. A private address is refused.", "NewHook", 201, "AddedHook"),
  },
  "/api/searches/{slug}/hooks/{id}": {
    patch: {
      ...toChange("resumeHook", "Lets a paused webhook go on.", "HookChange", 200, "Hook"),
      parameters: [slug, idInPath("A webhook's id.")],
    },
    delete: {
      operationId: "removeHook",
      tags: [TAG],
      summary: "Takes a webhook away.",
      parameters: [slug, idInPath("A webhook's id.")],
      responses: { 204: { description: "It is gone." }, ...toFailures(403, 404, 503) },
    },
  },
  "/api/library": {
    ...toGet(
      {
        id: "exportLibrary",
        tag: TAG,
        summary: "All saved searches that the reader may see and their links as one file.",
      },
      "Library",
      [],
      [503],
    ),
    post: {
      ...toChange(
        "importLibrary",
        "Reads such a file in, as the reader's own.",
        "Library",
        200,
        "LibraryReport",
      ),
      parameters: [],
    },
  },
  "/api/estimate": toGet(
    {
      id: "estimateFollowing",
      tag: TAG,
      summary: "How often a search would have had something new, by past indexing runs.",
    },
    "FollowEstimate",
    SEARCH_PARAMETERS,
    [414, 503],
  ),
  "/api/compare": toGet(
    {
      id: "compareSearches",
      tag: TAG,
      summary: "Two to four saved searches side by side, by their exact sets.",
    },
    "Comparison",
    [
      { ...inQuery("a", "A saved search's slug.", SLUG), required: true },
      { ...inQuery("b", "Another's.", SLUG), required: true },
      inQuery("c", "A third's.", SLUG),
      inQuery("d", "A fourth's.", SLUG),
    ],
    [400, 404, 503],
  ),
};
