import type { AccessSettings } from "./access-settings";
import { SettingsFault } from "./errors";

/** Addresses that lead to nothing but this machine: 127.0.0.0/8, also as IPv6 writes it, ::1, and the one name for them. */
const LOOPBACK = /^(localhost|(::ffff:)?127(\.\d{1,3}){3}|::1|0:0:0:0:0:0:0:1)$/i;

/** Whether a site that listens there is reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/**
 * To be called before anything listens: where other machines could reach it, somebody must log in first.
 *
 * @throws SettingsFault that says how.
 */
export function checkListening({
  host,
  access,
}: {
  readonly host: string;
  readonly access: Pick<AccessSettings, "login">;
}): void {
  if (access.login !== "off" || isLoopback(host)) return;
  throw new SettingsFault(
    `HOST is ${host}, so other machines could read and change everything without a login. Set PARALLAX_AUTH to local and make an account with “npm run user -- add NAME --role admin”, or leave HOST out to listen on this machine alone.`,
  );
}
