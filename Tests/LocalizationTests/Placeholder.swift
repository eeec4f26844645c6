// LocalizationTests
