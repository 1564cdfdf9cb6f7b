import { toNotFound } from "../../_server/http/answers";

function answerUnknown(): Response {
  return toNotFound("There is nothing at this address.");
}

/** Every address below /api that no other route takes. */
export {
  answerUnknown as DELETE,
  answerUnknown as GET,
  answerUnknown as PATCH,
  answerUnknown as POST,
  answerUnknown as PUT,
};
