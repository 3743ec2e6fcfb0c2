namespace OnOfficeSync.EndToEnd.Tests;
