import { HouseAway } from "@/access/accounts/errors";
import { toEndAddress } from "@/access/accounts/house-login";
import { toPage } from "../../../_server/http/login-forms";
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
    console.error(error.message);
    return toPage("/login", { fault: "away" });
  }
}
