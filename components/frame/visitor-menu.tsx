import { useVisitor } from "../client/visitor";
import { useStrings } from "../strings/use-strings";

/** Who is logged in, and the way out; nothing where nobody needs to be. */
export function VisitorMenu() {
  const strings = useStrings();
  const { name } = useVisitor();
  if (name === null) return null;
  return (
    <>
      <a className="visitor" href="/account" aria-label={strings.visitor.account(name)}>
        {name}
      </a>
      <form method="post" action="/logout" className="visitor-out">
        <button type="submit" className="text-button">
          {strings.visitor.logOut}
        </button>
      </form>
    </>
  );
}
