import { EVERYTHING } from "@/search/query/query";
import { useStrings } from "../strings/use-strings";
import { Masthead } from "./masthead";
import { QueryForm } from "./query-form";

/** The head of a page that belongs to no search. */
export function NotFoundHead() {
  const strings = useStrings();
  return (
    <Masthead skipTo={strings.skipToText}>
      <QueryForm query={EVERYTHING} input={{}} />
    </Masthead>
  );
}
