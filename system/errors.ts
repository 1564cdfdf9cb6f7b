/** A fault of the environment: what is wrong and what to do, one sentence each. */
export class SettingsFault extends Error {
  override readonly name = "SettingsFault";
}
