// DeclarationsTests
