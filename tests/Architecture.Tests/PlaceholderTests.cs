namespace OnOfficeSync.Architecture.Tests;
