import { HouseAway } from "@/access/accounts/errors";
import { finishHouseLogin } from "@/access/accounts/house-login";
import { toBackPath } from "../../../_server/http/back-path";
import { toPage } from "../../../_server/http/login-forms";
import { reportFailure } from "../../../_server/services/failures";
import { readHouseParts, writeHouseLogin } from "../../../_server/services/house-login";

/** Where the house's identity provider leads back to: the browser gets its session, or the page to log in says why not. */
export async function GET(request: Request): Promise<Response> {
  const parts = await readHouseParts(request);
  if (parts === null) return toPage("/login");
  try {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const login = await finishHouseLogin(parts, query, new Date());
    await writeHouseLogin(login, parts);
    if (login.kind !== "in") return toPage("/login", { fault: login.kind });
    return toPage(toBackPath(login.back), {}, login.cookies);
  } catch (error) {
    if (!(error instanceof HouseAway)) throw error;
    reportFailure("The identity provider of the house cannot be used.", error);
    return toPage("/login", { fault: "away" });
  }
}
