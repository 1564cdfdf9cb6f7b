import { HouseAway } from "@/access/accounts/errors";
import { toEndAddress } from "@/access/accounts/house-login";
import { toPage } from "../../../_server/http/login-forms";
import { reportFailure } from "../../../_server/services/failures";
import { readHouseParts } from "../../../_server/services/house-login";

/** Leads to where somebody logs out of the house's identity provider, which confirms it there. */
export async function GET(request: Request): Promise<Response> {
  const parts = await readHouseParts(request);
  if (parts === null) return toPage("/login");
  try {
    const address = await toEndAddress(parts.settings);
    return toPage(address ?? "/login");
  } catch (error) {
    if (!(error instanceof HouseAway)) throw error;
    reportFailure("The identity provider of the house cannot be used.", error);
    return toPage("/login", { fault: "away" });
  }
}
