import fc from "fast-check";

// The same cases every time: a test must not depend on chance. More of them, and others: FAST_CHECK_SEED=1 npm test.
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 2026) });
