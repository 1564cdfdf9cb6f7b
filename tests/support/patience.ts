// A test that starts something fails for what does not happen, not for how busy the machine is.
jest.setTimeout(300_000);
