declare module "oidc-provider" {
  import type { IncomingMessage, ServerResponse } from "node:http";
  /** A certified identity provider, as far as tests use it. */
  export default class Provider {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>);
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
  }
}
