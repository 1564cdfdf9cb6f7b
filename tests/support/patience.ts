import { toRounds } from "./rounds";

// A test that starts something fails for what does not happen, not for how busy the machine is.
jest.setTimeout(toRounds({ usual: 900_000, nightly: 3_600_000 }));
