// AmountsTests
