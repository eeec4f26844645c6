// Finishing
