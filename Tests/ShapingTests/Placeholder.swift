// ShapingTests
