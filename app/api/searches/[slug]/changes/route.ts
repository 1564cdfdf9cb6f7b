import { z } from "zod";
import { readSavedChanges } from "@/saved/following/changes";
import { toBadRequest } from "../../../../_server/http/answers";
import { toSlugOfPath } from "../../../../_server/http/change-requests";
import { answerTaking } from "../../../../_server/http/parameters";
import { withServices } from "../../../../_server/services/store";

const QUERY = z.object({ since: z.string().optional() });

/** What became of a saved search's documents since a time; since it was saved, where none is given. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const slug = toSlugOfPath((await params).slug);
  return answerTaking(request, QUERY, async ({ since: written }) => {
    const since = written === undefined ? null : toTime(written);
    if (since === undefined)
      return toBadRequest(
        "impossible-time",
        `since=“${written?.slice(0, 40)}” is not a time.`,
        "Write it as ISO 8601, as in 2026-11-25T08:00:00Z.",
      );
    return withServices((services) => readSavedChanges(slug, since, services), request.signal);
  });
}

/** ISO 8601, a day or a time; without a zone it is UTC. */
function toTime(written: string): Date | undefined {
  // A “+” of a zone arrives as a blank where an address was not encoded.
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+\- ]\d\d:?\d\d)?)?$/i.exec(
    written.trim(),
  );
  if (match === null) return undefined;
  const [, day, time = "00:00:00", zone = "Z"] = match;
  const date = new Date(`${day}T${time}${zone.replace(" ", "+").toUpperCase()}`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
