// FinishingTests
