import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** A person whom the provider knows: what it says of them. */
type Person = Readonly<Record<string, unknown>>;

/** In seconds. */
const HOUR = 3_600;

/** A real identity provider on this machine. */
export type IdentityProvider = {
  readonly issuer: string;
  readonly client: string;
  readonly secret: string;
  /** What it knows of whom, by login; to be changed at will. */
  readonly people: Map<string, Person>;
  /** Every address at which it was asked something. */
  readonly visits: string[];
  /** Where each request for a token had the secret. */
  readonly secretsIn: ("header" | "body")[];
  readonly stop: () => Promise<void>;
};

/** Starts one that lets somebody log in by typing a login alone; `returns` are the addresses it leads back to. */
export async function startIdentityProvider(returns: readonly string[]): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [client, secret] = ["parallax", "a-secret-of-the-house"];
  const people = new Map<string, Person>();
  const visits: string[] = [];
  const secretsIn: IdentityProvider["secretsIn"] = [];
  // It warns that it keeps nothing and has keys of its own making, as a test wants it.
  const warn = jest.spyOn(console, "warn").mockImplementation(() => undefined);
  const provider = new Provider(issuer, {
    clients: [{ client_id: client, client_secret: secret, redirect_uris: [...returns] }],
    claims: { openid: ["sub"], profile: ["name", "groups"], email: ["email"] },
    conformIdTokenClaims: true,
    pkce: { required: () => true },
    ttl: { Interaction: HOUR, Session: HOUR, Grant: HOUR, AccessToken: HOUR, IdToken: HOUR },
    cookies: { keys: ["a key of the test"] },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, ...people.get(id) }),
    }),
  });
  warn.mockRestore();
  server.on("request", (request, response) => {
    visits.push(request.url ?? "");
    if (request.url === "/token")
      secretsIn.push(request.headers.authorization === undefined ? "body" : "header");
    provider.callback()(request, response);
  });
  return { issuer, client, secret, people, visits, secretsIn, stop: () => stop(server) };
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
