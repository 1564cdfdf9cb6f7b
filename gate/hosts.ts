import type { Settings } from "@/system/settings";
import type { Check } from "./visit";

/** Names by which a machine calls itself. */
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Refuses a request that was sent to another name than ours: a page elsewhere whose name leads to this machine (DNS
 * rebinding) would else be taken for the site itself. Where a proxy that is believed says which name was meant, that counts.
 */
export function toHostCheck({ host, address }: Pick<Settings, "host" | "address">): Check {
  const names = new Set([...LOOPBACK, (host.includes(":") ? `[${host}]` : host).toLowerCase()]);
  const announced = new URL(address).host;
  return ({ request }) => {
    const forwarded = request.headers["x-forwarded-host"];
    const sent = String(forwarded ?? request.headers.host ?? "").toLowerCase();
    const [, name = "", port = "80"] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(sent) ?? [];
    return sent === announced || (names.has(name) && Number(port) === request.socket.localPort)
      ? null
      : FOREIGN;
  };
}

const FOREIGN = {
  status: 421,
  code: "foreign-host",
  message: "This site does not answer to that name.",
  advice:
    "Use the address that Parallax printed when it started, or set PARALLAX_ADDRESS to the name that readers use.",
};
