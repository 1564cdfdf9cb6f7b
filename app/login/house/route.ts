import { HouseAway } from "@/access/accounts/errors";
import { startHouseLogin } from "@/access/accounts/house-login";
import { toBackPath } from "../../_server/http/back-path";
import { toPage } from "../../_server/http/login-forms";
import { reportFailure } from "../../_server/services/failures";
import { readHouseParts } from "../../_server/services/house-login";

/** Leads to where the house's identity provider lets somebody log in. */
export async function GET(request: Request): Promise<Response> {
  const back = toBackPath(new URL(request.url).searchParams.get("back") ?? "/");
  const parts = await readHouseParts(request);
  if (parts === null) return toPage("/login", { back });
  try {
    const { location, cookies } = await startHouseLogin(parts, back);
    return toPage(location, {}, cookies);
  } catch (error) {
    if (!(error instanceof HouseAway)) throw error;
    reportFailure("The identity provider of the house cannot be used.", error);
    return toPage("/login", { fault: "away", back });
  }
}
