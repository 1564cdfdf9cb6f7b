import { useVisitor } from "../client/visitor";
import { useStrings } from "../strings/use-strings";

/** Who is logged in, and the way out where there is one here; nothing where nobody needs to be. */
export function VisitorMenu() {
  const strings = useStrings();
  const { name, mayLogOut } = useVisitor();
  if (name === null) return null;
  return (
    <>
      <a className="visitor" href="/account" aria-label={strings.visitor.account(name)}>
        {name}
      </a>
      {mayLogOut ? (
        <form method="post" action="/logout" className="visitor-out">
          <button type="submit" className="text-button">
            {strings.visitor.logOut}
          </button>
        </form>
      ) : null}
    </>
  );
}
