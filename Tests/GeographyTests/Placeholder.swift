// GeographyTests
