namespace OnOfficeSync.Storage.Tests;
