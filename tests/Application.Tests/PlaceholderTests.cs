namespace OnOfficeSync.Application.Tests;
