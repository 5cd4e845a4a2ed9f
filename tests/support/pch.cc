// Carries the precompiled header of support/catch.h, which all test programs share.
