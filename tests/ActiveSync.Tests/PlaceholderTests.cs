namespace OnOfficeSync.ActiveSync.Tests;
