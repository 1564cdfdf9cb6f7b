import type { Deed } from "./deeds";
import type { ROUTES } from "./routes";

type Changing<Route extends keyof typeof ROUTES> =
  `${Exclude<keyof (typeof ROUTES)[Route], "GET"> & string} ${Route}`;

/** Every method that could change something, as `POST /save/keep`. */
export type ChangingRoute = { [Route in keyof typeof ROUTES]: Changing<Route> }[keyof typeof ROUTES];

/**
 * What is written into the audit trail by each route that could change something, and by those that let documents out. A
 * route that is not in it does not compile; none at all says that it changes nothing but what the reader's browser shows.
 */
export const DEEDS_OF = {
  "POST /account/change": ["account.change"],
  "POST /account/tokens": ["token.add", "token.revoke"],
  "POST /api/[[...path]]": [],
  "PUT /api/[[...path]]": [],
  "PATCH /api/[[...path]]": [],
  "DELETE /api/[[...path]]": [],
  "POST /api/corpus/intake": ["corpus.intake"],
  "POST /api/corrections": ["correction.save"],
  "DELETE /api/corrections/[id]": ["correction.undo"],
  "POST /api/documents": ["document.add"],
  "DELETE /api/documents/[id]": ["document.remove"],
  "POST /api/library": ["search.import", "search.save"],
  "POST /api/searches": ["search.save"],
  "PATCH /api/searches/[slug]": ["search.change"],
  "DELETE /api/searches/[slug]": ["search.delete"],
  "POST /api/searches/[slug]/hooks": ["hook.add"],
  "PATCH /api/searches/[slug]/hooks/[id]": ["hook.resume"],
  "DELETE /api/searches/[slug]/hooks/[id]": ["hook.remove"],
  "POST /api/searches/[slug]/links": ["link.put"],
  "DELETE /api/searches/[slug]/links": ["link.remove"],
  "POST /language": [],
  "POST /login/code": ["login", "login.failed"],
  "POST /login/enter": ["login", "login.failed"],
  "POST /logout": ["logout"],
  "POST /review/judge": ["correction.save", "correction.undo"],
  "POST /s/[slug]/change": [
    "search.change",
    "search.delete",
    "link.put",
    "link.remove",
    "hook.add",
    "hook.remove",
    "hook.resume",
  ],
  "POST /s/[slug]/seen": [],
  "POST /save/keep": ["search.save"],
  "POST /saved/import": ["search.import", "search.save"],
} as const satisfies Record<ChangingRoute, readonly Deed[]>;
